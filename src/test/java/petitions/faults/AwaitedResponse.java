package petitions.faults;

import org.springframework.boot.SpringApplication;
import petitions.PetitionsApplication;
import petitions.Scene;

/** An application with a petition whose response a clerk is to write down. */
final class AwaitedResponse {

    private AwaitedResponse() {}

    public static void main(String[] arguments) {
        var scene = new Scene(SpringApplication.run(PetitionsApplication.class, arguments));
        scene.responseIsAwaited(scene.openPetition("Feed the swans"));
    }
}
