-- The nodes that deliver mailings, and how many lanes each may have at work, by the database's own clock. It is written
-- every second and worth nothing after a crash, so it stays out of the log.
create unlogged table mailing_node (
    id          uuid        primary key,
    lanes       int         not null,
    alive_until timestamptz not null,
    constraint mailing_node_has_no_fewer_lanes_than_none check (lanes >= 0)
);

-- Each node looks after its own lanes now; a scheduler that met the job would not know its class.
delete from qrtz_simple_triggers where trigger_name = 'DispatchMailingsJob';
delete from qrtz_triggers where trigger_name = 'DispatchMailingsJob';
delete from qrtz_job_details where job_name = 'DispatchMailingsJob';
