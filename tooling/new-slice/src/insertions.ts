/** A line put into an existing file before the last occurrence of `before` that follows `after`. */
export type Insertion = { file: string; after: string; before: string; line: string }

/** @throws Error naming the file when it does not look as expected any more; then nothing may be written. */
export function insert(content: string, { file, after, before, line }: Insertion): string {
  const from = content.indexOf(after)
  const at = from < 0 ? -1 : content.indexOf(before, from)
  if (at < 0)
    throw new Error(
      `${file} has changed its shape: "${after}" was not found. Adapt tooling/new-slice/src/served-changes.ts.`,
    )
  return content.slice(0, at) + line + content.slice(at)
}
