export {
  type ClassSet,
  type Crosswalk,
  type CrosswalkLoss,
  crosswalkProblems,
  type CrosswalkRow,
  gatePairs,
  joinCrosswalks,
  readCrosswalk,
  type ReadRow,
  type Relation,
  translateCounts,
} from './crosswalk.ts'
export { type CrosswalkProposal, proposeForBands, proposeForProfiles } from './propose.ts'
