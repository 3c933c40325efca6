import type { Block } from '../blocks/block.ts'

/** A page with a block inside a block: on which day is paid. For tests of what happens to a document. */
export const paymentPage = (when: string, more: readonly Block[] = []): Block => ({
  id: 'root',
  type: 'root',
  fields: { title: 'Betaaldata', summary: 'U krijgt elke maand geld.', language: 'nl' },
  children: [
    {
      id: 'deel',
      type: 'section',
      fields: { heading: 'Wanneer?' },
      children: [{ id: 'dag', type: 'text', fields: { heading: null, body: when } }],
    },
    ...more,
  ],
})

export const contactBlock = (phone: string): Block => ({
  id: 'contact',
  type: 'contact',
  fields: { team: 'Werk', phone, hours: null },
})
