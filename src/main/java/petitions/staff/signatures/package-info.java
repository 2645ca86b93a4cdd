/** What staff see of the mail to one signer: its fate, and never the address. */
package petitions.staff.signatures;
