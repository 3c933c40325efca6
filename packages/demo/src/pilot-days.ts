/** How many days before the day of the demo the home visits were planned, begun and measured: nine months lie between. */
export const pilotDays = { planned: 340, begun: 325, measured: 20 } as const
