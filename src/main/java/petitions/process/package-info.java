/** The only code that knows the process engine: binds {@code bpmn/*.bpmn} to what the other modules can do. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: text",
            "platform :: time",
            "platform :: jobs",
            "platform :: time",
            "petition",
            "signature",
            "parliament",
            "mailing",
            "correspondence",
            "timeline"
        })
package petitions.process;
