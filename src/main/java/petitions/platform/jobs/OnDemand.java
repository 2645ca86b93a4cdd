package petitions.platform.jobs;

import java.util.List;
import org.quartz.JobDetail;

/** Jobs without a schedule, which a sweep starts when there is work for them. */
public record OnDemand(List<JobDetail> jobs) {

    public OnDemand {
        jobs = List.copyOf(jobs);
    }
}
