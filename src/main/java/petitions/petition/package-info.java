/** A petition's life: who may sign it and when it closes. Knows no engine and no mail. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform :: text"})
package petitions.petition;
