import { tenantTableNames } from '../tenant-table-names.ts'
import { attempts, type Attempt, type Target } from './target.ts'

/** Changing or hiding the log, and rows of others. */
export function writingAttempts({ own, victim }: Target): Attempt[] {
  return [
    ...attempts(
      'the log',
      `update public.audit_entry set actor_name = 'Niemand'`,
      `update public.audit_entry set detail = '{}' where tenant_id = '${own}'`,
      `delete from public.audit_entry`,
      `delete from public.audit_entry where tenant_id = '${own}'`,
      `truncate public.audit_entry`,
      `truncate public.audit_entry, public.audit_head cascade`,
      `drop table public.audit_entry`,
      `alter table public.audit_entry rename to gone`,
      `alter table public.audit_entry disable trigger all`,
      `alter table public.audit_entry drop constraint audit_entry_pkey`,
      `delete from public.audit_head`,
      `insert into public.audit_entry select * from public.audit_entry on conflict (tenant_id, seq) do update set actor_name = 'x'`,
      `merge into public.audit_entry a using (select 1) x on true when matched then delete`,
      `vacuum full public.audit_entry`,
      `cluster public.audit_entry using audit_entry_pkey`,
      `select * from public.audit_entry for update`,
      `with gone as (delete from public.audit_entry returning *) select * from gone`,
    ),
    ...attempts(
      'rows of others',
      ...[...tenantTableNames].flatMap((table) => [
        `update public.${table} set tenant_id = tenant_id where tenant_id = '${victim}' returning *`,
        `delete from public.${table} where tenant_id = '${victim}'`,
      ]),
      `update public.membership set tenant_id = '${victim}'`,
      `truncate public.membership cascade`,
      `update public.tenant set status = 'archived', erase_after = now() - interval '1 day' where tenant_id = '${victim}'`,
      `update public.tenant set path = array['${own}', '${victim}']::uuid[] where tenant_id = '${victim}'`,
    ),
  ]
}
