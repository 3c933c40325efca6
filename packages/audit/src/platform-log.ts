/**
 * The chain of the platform itself: what operators, the command line and the night did. It is no tenant's, so no person
 * of a tenant ever has it in scope, and no erasure reaches it.
 */
export const platformLog = { tenantId: '00000000-0000-7000-8000-000000000000' } as const
