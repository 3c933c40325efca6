export type { LucideIcon as Icon } from 'lucide-react'

/** What a state says. Each has an icon, a word and a colour; the accent of a municipality is never one of them. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'neutral'
