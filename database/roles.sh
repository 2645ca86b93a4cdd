#!/usr/bin/env bash
# Makes the three roles of docs/operations.md in a new database. PostgreSQL's image runs it once, as a superuser.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set owner_password="$OWNER_PASSWORD" --set application_password="$APPLICATION_PASSWORD" \
    --set application="$APPLICATION_ROLE" --set reporting_password="$REPORTING_PASSWORD" <<'SQL'
create role petitions_owner login password :'owner_password';
create role :"application" login password :'application_password';
create role petitions_reporting login password :'reporting_password';
create database petitions owner petitions_owner;
revoke connect on database petitions from public;
grant connect, temporary on database petitions to :"application";
grant connect on database petitions to petitions_reporting;
SQL
