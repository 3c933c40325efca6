import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { JobList, type JobRow } from './job-list.tsx'

const job = (number: number, more: Partial<JobRow>): JobRow => ({
  jobId: `019ab000-0000-7000-8000-00000000000${number}`,
  kind: 'tenant.export',
  status: 'done',
  done: 9,
  total: 9,
  error: null,
  startedBy: null,
  createdAt: '2026-11-23T08:14:00.000Z',
  finishedAt: null,
  result: { fileId: '019ab000-0000-7000-8000-000000000009' },
  ...more,
})

const meta = {
  title: 'Features/Jobs',
  component: JobList,
  args: {
    jobs: [
      job(1, {}),
      job(2, { kind: 'isolation.run', status: 'running', done: 1, total: 2, result: null }),
      job(3, { kind: 'mail.send', status: 'failed', total: null, error: 'ECONNREFUSED', result: null }),
      job(4, { status: 'queued', done: 0, total: null, result: null }),
    ],
    loading: false,
    mayRetry: () => true,
    mayDownload: true,
    onRetry: fn(),
    onDownload: fn(),
  },
} satisfies Meta<typeof JobList>
export default meta
type Story = StoryObj<typeof meta>

export const List: Story = {}
export const English: Story = { globals: { language: 'en' } }
export const Empty: Story = { args: { jobs: [] } }
