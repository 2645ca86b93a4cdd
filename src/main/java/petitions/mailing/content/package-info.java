/**
 * What a mail says, as bytes. A variant is rendered and MIME-encoded once; for each person only what is personal is
 * encoded, and laid between the frozen bytes.
 */
package petitions.mailing.content;
