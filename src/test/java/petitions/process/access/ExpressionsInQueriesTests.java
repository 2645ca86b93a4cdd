package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.process.EngineTest;
import petitions.process.Intruder;

@EngineTest
class ExpressionsInQueriesTests {

    private static final String ATTACK = "${intruder.run()}";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private Intruder intruder;

    @AfterEach
    void nothingWasRun() {
        assertThat(intruder.hasRun()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${intruder.run()}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${intruder.run()}\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"dueBeforeExpression\":\"${intruder.run()}\"}]}]}",
                "{\"orQueries\":[{\"\\u0061ssigneeExpression\":\"${intruder.run()}\"}]}",
                "{\"orQueries\":[{\"ASSIGNEEEXPRESSION\":\"${intruder.run()}\"}]}",
                "{\"a\":1}{\"orQueries\":[{\"assigneeExpression\":\"${intruder.run()}\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${intruder.run()}\"}",
            })
    void noneIsTakenFromTheBodyOfARequest(String query) {
        Visitor admin = Visitor.signedIn(port, "admin", PASSWORD);

        HttpResponse<String> answer = admin.postJson(ENGINE + "/task?maxResults=10", query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void norIsTextThatTheDatabaseCannotKeep() {
        Visitor admin = Visitor.signedIn(port, "admin", PASSWORD);

        HttpResponse<String> answer = admin.postJson(ENGINE + "/task?maxResults=10", "{\"nameLike\":\"a\\u0000b\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("please paste it as plain text");
        assertThat(admin.get(ENGINE + "/task?maxResults=10&nameLike=a%00b").statusCode())
                .isEqualTo(400);
        assertThat(admin.get("/staff/petitions?q=a%00b").statusCode()).isEqualTo(400);
    }

    @Test
    void noneIsTakenFromTheAddressOfARequest() {
        Visitor admin = Visitor.signedIn(port, "admin", PASSWORD);

        assertThat(admin.get(ENGINE + "/task?maxResults=10&assigneeExpression=%24%7Bintruder.run()%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void noneIsSavedInAFilter() {
        Visitor admin = Visitor.signedIn(port, "admin", PASSWORD);
        String filter = """
                {"resourceType":"Task","name":"Intruder","query":{"orQueries":[{"assigneeExpression":"%s"}]}}""".formatted(ATTACK);

        assertThat(admin.postJson(ENGINE + "/filter/create", filter).statusCode())
                .isEqualTo(400);
        assertThat(filters.createFilterQuery().filterName("Intruder").count()).isZero();
    }

    @Test
    void oneThatWasSavedBeforeIsNotRun() {
        TaskQuery query =
                tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr();
        Filter filter = filters.newTaskFilter("Old").setQuery(query);
        filters.saveFilter(filter);
        new GrantedPermissions(authorizations).letAllRead(Resources.FILTER, filter.getId(), Permissions.READ);
        try {
            Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);

            assertThat(clerk.postJson(ENGINE + "/filter/" + filter.getId() + "/list?maxResults=10", "{}")
                            .statusCode())
                    .isIn(400, 500);
            assertThat(clerk.get(ENGINE + "/filter/" + filter.getId() + "/count")
                            .statusCode())
                    .isIn(400, 500);
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ATTACK,
                "${currentUser().concat(intruder.run())}",
                "${currentUser()}${intruder.run()}",
                " ${currentUser()}",
                "#{currentUser()}",
            })
    void theEngineItselfRefusesAllButTheListedOnes(String expression) {
        TaskQuery query =
                tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr();

        assertThatThrownBy(query::list).hasRootCauseInstanceOf(BadUserRequestException.class);
    }
}
