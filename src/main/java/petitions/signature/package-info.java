/** Who signed, whether they wish to hear more, and how many they are. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform :: text", "platform :: jobs", "platform :: meters", "petition"})
package petitions.signature;
