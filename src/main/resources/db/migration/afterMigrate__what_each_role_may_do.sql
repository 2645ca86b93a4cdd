-- After each migration, so that a table is granted once it is there, and a role once an administrator has made it. The
-- application changes rows, and nothing else; what is a record of what happened it adds to. A role with the owner's
-- rights has them already.
do $$
declare
    application constant text := '${application-role}';
    reporting constant text := '${reporting-role}';
    -- written once: neither the application nor who breaks into it changes what happened
    of_record constant text[] := array['timeline_entry', 'mailing_event', 'mailing_content', 'government_response_text',
        'notice_text', 'committee_decision', 'committee_meeting_move', 'debate_step', 'debate_outcome', 'suppression_event', 'feedback',
        'delivery_withdrawn'];
    -- the record of staff's doings is sealed by the database itself
    read_only constant text[] := array['audit_entry', 'audit_seal', 'audit_head'];
    not_for_it constant text[] := array['flyway_schema_history'];
    -- after an erasure the planner is to forget what it sampled
    analysed constant text[] := array['petition', 'signature'];
    found record;
begin
    perform pg_advisory_xact_lock(hashtext('petitions: what each role may do'));

    if exists (select from pg_roles where rolname = application
                 and not pg_has_role(application, (select relowner from pg_class where oid = 'petition'::regclass), 'usage')) then
        for found in
            select c.oid::regclass as name, p.privilege, p.wanted
            from pg_class c cross join lateral (values
                ('select', c.relname <> all (not_for_it)),
                ('insert', c.relkind <> 'v' and c.relname <> all (not_for_it || read_only)),
                ('update', c.relkind <> 'v' and c.relname <> all (not_for_it || read_only || of_record)),
                ('delete', c.relkind <> 'v' and c.relname <> all (not_for_it || read_only || of_record)),
                ('maintain', c.relname = any (analysed)),
                ('truncate', false), ('references', false), ('trigger', false)) p (privilege, wanted)
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
              and has_table_privilege(application, c.oid, p.privilege) <> p.wanted
        loop
            execute format(case when found.wanted then 'grant %s on %s to %I' else 'revoke %s on %s from %I' end,
                           found.privilege, found.name, application);
        end loop;
        if not has_column_privilege(application, 'audit_entry', 'actor', 'insert') then
            execute format('grant insert (at, actor, act, subject, petition, details) on audit_entry to %I', application);
        end if;
        for found in
            select seqrelid::regclass as name from pg_sequence
            where not has_sequence_privilege(application, seqrelid, 'usage')
        loop
            execute format('grant usage on sequence %s to %I', found.name, application);
        end loop;
    end if;

    if exists (select from pg_roles where rolname = reporting) then
        if not has_schema_privilege(reporting, 'reporting', 'usage') then
            execute format('grant usage on schema reporting to %I', reporting);
        end if;
        for found in
            select oid::regclass as name from pg_class
            where relnamespace = 'reporting'::regnamespace and relkind = 'v'
              and not has_table_privilege(reporting, oid, 'select')
        loop
            execute format('grant select on %s to %I', found.name, reporting);
        end loop;
    end if;
end $$;
