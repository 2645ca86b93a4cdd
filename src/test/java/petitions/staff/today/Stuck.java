package petitions.staff.today;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.Given;
import petitions.petition.NewPetition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;

/** Petitions whose next step has no tries left, until the test is over. */
final class Stuck {

    private static final AtomicLong NUMBERS = new AtomicLong(930_000);

    private final Petitions petitions;
    private final JdbcClient jdbc;
    private final List<String> jobs = new ArrayList<>();

    /** What other tests left in the same application is stuck no more. */
    Stuck(ApplicationContext application) {
        var engine = application.getBean(ManagementService.class);
        engine.createJobQuery().noRetriesLeft().list().forEach(job -> engine.setJobRetries(job.getId(), 1));
        this.petitions = application.getBean(Petitions.class);
        this.jdbc = application.getBean(JdbcClient.class);
    }

    PetitionId open(String action) {
        var petition = new PetitionId(NUMBERS.incrementAndGet());
        petitions.open(new NewPetition(petition, action, "", "", null), Given.CLERK);
        return petition;
    }

    /** The petition’s closing timer. */
    String at(PetitionId petition) {
        var job = jdbc.sql("""
                        update act_ru_job set retries_ = 0 where id_ = (
                            select j.id_ from act_ru_job j
                            join act_ru_execution x on x.id_ = j.process_instance_id_
                            where x.business_key_ = ? and j.type_ = 'timer' limit 1)
                        returning id_
                        """).param(petition.toString()).query(String.class).single();
        jobs.add(job);
        return job;
    }

    boolean isStuck(String job) {
        return jdbc.sql("select retries_ <= 0 from act_ru_job where id_ = ?")
                .param(job)
                .query(Boolean.class)
                .single();
    }

    String dueOf(String job) {
        return jdbc.sql("select duedate_::text from act_ru_job where id_ = ?")
                .param(job)
                .query(String.class)
                .single();
    }

    void mendAll() {
        jobs.forEach(job -> jdbc.sql("update act_ru_job set retries_ = 5 where id_ = ?")
                .param(job)
                .update());
    }
}
