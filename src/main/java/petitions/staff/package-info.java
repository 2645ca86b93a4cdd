/** HTTP for staff: what Tasklist's forms show and save. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "process :: form",
            "platform",
            "platform :: text",
            "platform :: time",
            "platform :: jobs",
            "platform :: security",
            "petition",
            "signature",
            "parliament",
            "mailing",
            "mailing :: feedback",
            "correspondence",
            "timeline",
            "process"
        })
package petitions.staff;
