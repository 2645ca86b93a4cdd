package petitions.mailing.content;

import petitions.mailing.Slots;

/** What is laid between two frozen pieces. The names are part of the frozen format. */
enum Slot {
    /** Header lines that only this mail has. */
    HEADERS,
    NAME,
    UNSUBSCRIBE,
    NAME_IN_HTML,
    UNSUBSCRIBE_IN_HTML,
    LINK,
    LINK_IN_HTML,
    LIST,
    LIST_IN_HTML,
    /** Nothing: the mail ends. */
    END;

    /** The slot for which {@code character} stands in a body, or null. */
    static Slot of(char character, boolean html) {
        if (character == Slots.NAME.charAt(0)) {
            return html ? NAME_IN_HTML : NAME;
        }
        if (character == Slots.UNSUBSCRIBE.charAt(0)) {
            return html ? UNSUBSCRIBE_IN_HTML : UNSUBSCRIBE;
        }
        if (character == Slots.LINK.charAt(0)) {
            return html ? LINK_IN_HTML : LINK;
        }
        if (character == Slots.LIST.charAt(0)) {
            return html ? LIST_IN_HTML : LIST;
        }
        return null;
    }
}
