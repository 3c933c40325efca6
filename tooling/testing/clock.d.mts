export declare const clockVariable: string
/** Puts the clock of a realm so many milliseconds ahead; a second call does nothing. It uses nothing outside of itself. */
export declare function moveClock(ahead: number): void
/** How far ahead the clock has to stand for it to be this day (noon in UTC) or moment. @throws TypeError with an example */
export declare function aheadOf(given: string, from?: number): number
/** What a program has to be started with to be on a clock that stands so far ahead, with all that it starts. */
export declare function environmentOfClock(ahead: number): Record<string, string>
/** Milliseconds that the clock of this run stands ahead; 0 on an ordinary run. */
export declare function clockAhead(): number
/** For a test that starts a program with an environment of its own: the clock of the run, and nothing else. */
export declare function clockEnvironment(): Record<string, string>
