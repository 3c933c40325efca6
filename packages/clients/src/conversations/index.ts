export { type CampaignOutlook, campaignOutlook, type RunningCampaign } from './campaign-outlook.ts'
export { type CallBack, type CampaignStanding, campaignStanding } from './campaign-standing.ts'
export {
  addConversation,
  afterConversation,
  type ClientStanding,
  type Conversation,
  conversationProblems,
  type Participation,
  participations,
} from './participation.ts'
