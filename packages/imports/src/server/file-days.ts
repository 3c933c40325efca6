/** Days that a file waits to be checked and applied, and that its pieces wait for the rest of it. */
export const fileDays = 1
