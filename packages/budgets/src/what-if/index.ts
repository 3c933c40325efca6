export {
  type CampaignAnswer,
  type CampaignForecast,
  type CampaignPlan,
  type CampaignProgress,
  forecastCampaign,
  planCampaign,
} from './campaign.ts'
export { type CaseloadAnswer, type CaseloadQuestion, whatIfCaseload } from './caseload.ts'
export { type ExpectedOutflow, expectedOutflow, type ProfileOutflow } from './outflow.ts'
export { numbersOf, type SideBySide, sideBySide } from './side-by-side.ts'
