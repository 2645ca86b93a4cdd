/** What every module stands on: time, configuration, security, the local services. Knows no petition. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package petitions.platform;
