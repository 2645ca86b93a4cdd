package petitions.mailing.wire;

/** Asked before a connection is opened, one at a time for each relay, and told what came of it. */
interface Door {

    /** Open to everybody. */
    Door OPEN = new Door() {

        @Override
        public void check() {}

        @Override
        public RuntimeException closeFor(RelayFailure failure) {
            return failure;
        }
    };

    /** @throws RelayUnavailable if the relay is not to be troubled now */
    void check();

    /** @return what to tell those who asked */
    RuntimeException closeFor(RelayFailure failure);
}
