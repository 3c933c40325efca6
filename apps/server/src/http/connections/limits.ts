/** How much of this server one client, and all of them together, can hold. */
export interface ConnectionLimits {
  /** Connections at one time: of one network, and of all. Silent ones count too, and cost some kilobytes each. */
  readonly socketsPerNetwork: number
  readonly sockets: number
  /** Requests of one network that are being answered at one time. */
  readonly answersPerNetwork: number
  /** Requests that wait behind the one that is answered: on one connection, and of one network. */
  readonly waiting: number
  readonly waitingPerNetwork: number
  /** A reader that takes nothing for so long is cut; `checkedEveryMs` later at most. */
  readonly stalledMs: number
  readonly checkedEveryMs: number
  /** A reader that takes fewer bytes than this in so long is cut as well. */
  readonly slowMs: number
  readonly slowBytes: number
  /** Bytes that wait in this process for readers, all together; above it the slowest readers are cut. */
  readonly unsentBytes: number
}

export const connectionLimits: ConnectionLimits = {
  // 5,000 silent connections keep nobody out (F10): a town hall may stand behind one address.
  socketsPerNetwork: 6_000,
  sockets: 20_000,
  answersPerNetwork: 512,
  waiting: 32,
  waitingPerNetwork: 2_000,
  stalledMs: 14_000,
  checkedEveryMs: 1_000,
  slowMs: 60_000,
  slowBytes: 30_000,
  unsentBytes: 64_000_000,
}
