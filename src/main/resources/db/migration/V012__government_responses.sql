create table department (
    name    text primary key,
    acronym text,
    url     text,
    email   text not null
);

-- One row for each time a response is asked for: version 1 at the threshold, the next at each request for a revision.
create table government_response (
    petition_id      bigint      not null references petition,
    version          int         not null,
    state            text        not null,
    department       text        not null references department,
    requested_at     timestamptz not null,
    requested_by     text        not null,
    due_on           date        not null,
    revision_reason  text,
    overdue_since    timestamptz,
    chasers_sent     int         not null default 0,
    last_chased_at   timestamptz,
    returned_reason  text,
    returned_by      text,
    approved_by      text,
    approved_at      timestamptz,
    published_at     timestamptz,
    accepted_at      timestamptz,
    primary key (petition_id, version),
    constraint government_response_state_is_known
        check (state in ('requested', 'recorded', 'returned', 'approved', 'published', 'accepted', 'revision_requested')),
    constraint government_response_revision_has_a_reason check (version = 1 or revision_reason is not null)
);

-- What was written, edition by edition. Nothing here is ever changed or deleted.
create table government_response_text (
    petition_id  bigint      not null,
    version      int         not null,
    edition      int         not null,
    responded_on date        not null,
    summary      text        not null,
    details      text        not null,
    written_by   text        not null,
    written_at   timestamptz not null,
    primary key (petition_id, version, edition),
    foreign key (petition_id, version) references government_response
);
