/** Days in which an import can be taken back; what that needs is kept as long. */
export const undoDays = 30
