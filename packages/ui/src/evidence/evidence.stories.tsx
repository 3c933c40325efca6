import type { Meta, StoryObj } from '@storybook/react-vite'
import { Section } from '../frame/page.tsx'
import { AnswerSentence } from './answer-sentence.tsx'
import { BeforeAfter } from './before-after.tsx'
import { DescriptionList } from './description-list.tsx'
import { Disclosure } from './disclosure.tsx'
import { NightStrip } from './night-strip.tsx'
import { Progress } from './progress.tsx'
import { QrFigure } from './qr-figure.tsx'
import { Verdict } from './reason-chain.tsx'
import { StatusChip } from './status-chip.tsx'
import { SyntheticLabel } from './synthetic-label.tsx'

const tones = [
  ['ok', 'actueel'],
  ['warn', '1 gat'],
  ['bad', 'geen antwoord'],
  ['info', 'Opzet A: geloot'],
  ['neutral', 'concept'],
] as const

function Evidence() {
  return (
    <div className="vw-stack">
      <AnswerSentence sub="Het echte verschil ligt waarschijnlijk tussen 1 en 18 meer. Of dat na afloop zo blijft, weten we niet.">
        Van elke 100 mensen met extra hulp gingen er <strong>10 meer</strong> uit de uitkering dan in de gewone aanpak.
      </AnswerSentence>
      <Section title="Toestand">
        <div className="vw-form-actions">
          {tones.map(([tone, word]) => (
            <StatusChip tone={tone} key={tone}>
              {word}
            </StatusChip>
          ))}
          <SyntheticLabel />
        </div>
        <div className="vw-form-actions">
          {tones.map(([tone, word]) => (
            <StatusChip tone={tone} look="text" key={tone}>
              {word}
            </StatusChip>
          ))}
        </div>
      </Section>
      <Verdict tone="ok">
        <b>Ja.</b> Els mag dit gesprek lezen.
      </Verdict>
      <Section title="Kosten per werknemer">
        <DescriptionList
          items={[
            {
              label: 'Bedrag',
              value: '€ 80.000 per jaar',
              source: 'Begroting 2026, sinds 1 januari 2026, vastgesteld door N. Jansen',
            },
            { label: 'Privacygrens', value: '10 mensen', source: 'Landelijk' },
          ]}
        />
      </Section>
      <Section title="Wat verandert">
        <BeforeAfter
          label="Wat verandert"
          changes={[
            { label: 'Naam', before: 'Helmond', after: 'Gemeente Helmond' },
            { label: 'Telefoon', before: '', after: '14 0492' },
          ]}
        />
      </Section>
      <Section title="Werk dat loopt">
        <Progress label="Export van het logboek" done={4210} total={12000} />
        <div className="vw-gap" />
        <Progress label="Wij tellen de rijen" done={310} total={null} />
      </Section>
      <Section title="Nachten">
        <NightStrip
          label="3 nachten: 1 goed, 1 fout gevonden, 1 niet gedraaid"
          nights={[
            { day: '2026-11-21', result: 'ok' },
            { day: '2026-11-22', result: 'bad' },
            { day: '2026-11-23', result: 'missed' },
          ]}
        />
      </Section>
      <Disclosure title="Techniek" aside="schatter, p-waarden, invoer en versie">
        <p>Hier staat hoe het is gerekend.</p>
      </Disclosure>
      <QrFigure
        caption="Scan deze code met uw app."
        modules={Array.from({ length: 21 }, (_, y) =>
          Array.from({ length: 21 }, (_cell, x) => (x * 7 + y * 3 + x * y) % 5 < 2),
        )}
      />
    </div>
  )
}

const meta = { title: 'Evidence/All', component: Evidence } satisfies Meta<typeof Evidence>
export default meta
type Story = StoryObj<typeof meta>

export const All: Story = {}
