export { SoftwarePasskey } from './software-passkey.ts'
