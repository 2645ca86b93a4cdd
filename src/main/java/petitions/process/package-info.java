/** The only code that knows the process engine: binds {@code bpmn/*.bpmn} to what the other modules can do. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "platform",
            "platform :: text",
            "platform :: time",
            "platform :: jobs",
            "platform :: meters",
            "platform :: security",
            "platform :: oidc",
            "petition",
            "signature",
            "parliament",
            "mailing",
            "correspondence",
            "timeline"
        })
package petitions.process;
