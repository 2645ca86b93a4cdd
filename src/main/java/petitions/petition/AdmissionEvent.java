package petitions.petition;

/** Something that happened to a petition before it was published. It is nobody's business but staff's. */
public interface AdmissionEvent extends PetitionEvent {

    @Override
    default boolean forStaffOnly() {
        return true;
    }
}
