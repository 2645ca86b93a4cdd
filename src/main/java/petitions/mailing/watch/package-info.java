/** Lets others see how mailings fare: meters, health, and the log. */
package petitions.mailing.watch;
