/** How one mail leaves: pooled connections to the relays, what they announce, and what they answer. */
package petitions.mailing.wire;
