package petitions.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.TestDatabase;

class DatabaseRolesTests {

    private JdbcClient application;
    private JdbcClient reporting;
    private JdbcClient owner;

    @BeforeEach
    void eachWithItsOwnConnection() {
        var url = TestDatabase.fresh();
        application = JdbcClient.create(TestDatabase.as(TestDatabase.APPLICATION, url));
        reporting = JdbcClient.create(TestDatabase.as("petitions_reporting", url));
        owner = TestDatabase.owner(application);
    }

    @Test
    void theApplicationOwnsNothing() {
        assertThat(application
                        .sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(application
                        .sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table petition",
                "alter table petition add column extra text",
                "truncate relay_state",
                "alter table timeline_entry disable trigger all",
                "set session_replication_role = replica",
                "create table public.own (a int)",
                "create or replace function timeline_is_append_only() returns trigger language plpgsql as 'begin return new; end'",
                "update timeline_entry set summary = ''",
                "delete from mailing_event",
                "update mailing_content set body_text = ''",
                "select * from flyway_schema_history"
            })
    void theApplicationChangesRowsAndNothingElse(String statement) {
        assertThatThrownBy(() -> application.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void reportsAreMadeOfViewsOnly() {
        var views = owner.sql("select viewname from pg_views where schemaname = 'reporting'")
                .query(String.class)
                .list();
        assertThat(views).contains("petition", "mailing", "debate");
        assertThat(views).allSatisfy(view -> assertThat(reporting
                        .sql("select count(*) from reporting." + view)
                        .query(Long.class)
                        .single())
                .isZero());
        assertThatThrownBy(() -> reporting.sql("delete from reporting.petition").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(owner.sql("""
                                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
                                and has_table_privilege('petitions_reporting', oid, 'select, insert, update, delete, truncate')
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void reportsNameNobody() {
        assertThat(owner.sql("""
                                select table_name || '.' || column_name from information_schema.columns
                                where table_schema = 'reporting' and column_name ~ '(name|mail|address|postcode|token|_by$|reason)'
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void aTableThatAMigrationBringsIsGrantedWithIt() {
        owner.sql("create table brought (id int)").update();
        TestDatabase.migrate(TestDatabase.as(
                "postgres",
                "/" + owner.sql("select current_database()").query(String.class).single()));
        application.sql("insert into brought values (1)").update();
        assertThatThrownBy(() -> application.sql("truncate brought").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
