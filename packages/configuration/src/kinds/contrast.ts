/** Relative luminance of a colour `#rrggbb` (WCAG 2.2), from 0 to 1. */
export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(linear)
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** Contrast ratio of two colours (WCAG 2.2), from 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)]
  return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05)
}

/**
 * The colour nearest to `colour` that reaches `least` against every colour of `below`: the same hue, lighter or darker
 * in OKLCH (B. Ottosson, 2020), less colourful only where the screen has no such colour. null: none does.
 */
export function nearestPassing(colour: string, below: readonly string[], least: number): string | null {
  const passes = (hex: string) => below.every((other) => contrastRatio(hex, other) >= least)
  if (passes(colour)) return colour
  const [lightness, chroma, hue] = toOklch(colour)
  const steps = 256
  for (let step = 1; step <= steps; step += 1) {
    const away = step / steps
    const tried = [lightness - away, lightness + away]
      .filter((value) => value >= 0 && value <= 1)
      .map((value) => fromOklch(value, chroma, hue))
      .filter(passes)
    const [first] = tried
    if (first !== undefined) return first
  }
  return null
}

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const gamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)

function toOklch(hex: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = channels(hex).map(linear)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return [lightness, Math.hypot(a, c), Math.atan2(c, a)]
}

/** Back to `#rrggbb`; the chroma shrinks until the colour exists on a screen. */
function fromOklch(lightness: number, chroma: number, hue: number): string {
  for (let left = chroma; ; left = left < 0.004 ? 0 : left * 0.94) {
    const [a, b] = [left * Math.cos(hue), left * Math.sin(hue)]
    const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    const rgb = [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ]
    if (left === 0 || rgb.every((value) => value >= -0.0005 && value <= 1.0005)) {
      const byte = (value: number) => Math.round(gamma(Math.min(1, Math.max(0, value))) * 255)
      return `#${rgb.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`
    }
  }
}
