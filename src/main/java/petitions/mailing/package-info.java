/** Writes one frozen mail to many people, once each. Could mail the signers of anything. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform :: text", "platform :: jobs"})
package petitions.mailing;
