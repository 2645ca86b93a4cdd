/** Writes one frozen mail to many people, once each. Could mail the signers of anything. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "platform", "platform :: text", "platform :: jobs", "platform :: meters"})
package petitions.mailing;
