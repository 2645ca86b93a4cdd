package petitions.platform.sessions;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import petitions.platform.jobs.Sweep;

/** How sessions are kept. Spring Session's own clean-up is off: the cluster's sweep does it once for all nodes. */
@Configuration
class SharedSessions {

    /** Tasklist asks for many things at once, each of which may be the first to keep something. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writesThatMeet() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** The name is Spring Session's. */
    @Bean
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new KnownToSessions());
        return conversions;
    }

    @Bean
    Sweep forgetEndedSessions() {
        return Sweep.every(
                Duration.ofMinutes(5),
                ForgetEndedSessionsJob.class,
                "Forgets who was signed in, once nothing was heard of them for hours.");
    }
}
