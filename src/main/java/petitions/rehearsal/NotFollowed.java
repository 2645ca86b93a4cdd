package petitions.rehearsal;

/** An event of a life did not happen as the script says. The message names it and says why. */
class NotFollowed extends RuntimeException {

    NotFollowed(LifeEvent event, String why) {
        super("Not followed: %s. %s".formatted(event.words(), why));
    }

    NotFollowed(LifeEvent event, RuntimeException cause) {
        super("Not followed: %s. %s".formatted(event.words(), cause.getMessage()), cause);
    }
}
