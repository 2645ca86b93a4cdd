package petitions.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import petitions.ApplicationTest;

@ApplicationTest
class DecidedByPathTests {

    @Test
    void noRequestIsMatchedWithControllersToDecideWhoMayOpenIt(@Autowired ApplicationContext application) {
        assertThat(application.containsBean("mvcHandlerMappingIntrospector")).isFalse();
    }
}
