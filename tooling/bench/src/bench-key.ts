/** The passwords of the doors of every database of the benchmark follow from it. */
export const benchKey = Buffer.alloc(32, 7)
