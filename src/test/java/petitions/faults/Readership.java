package petitions.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import petitions.Scene.Signer;

/** Whom Postfix is given mail for, by what becomes of it there. */
enum Readership {
    /** It has a mailbox for each. */
    HERE("person%d@people.example.org", 220),
    /** The next host takes it. */
    ELSEWHERE("friend%d@far.example.org", 20),
    /** Refused at once. */
    UNKNOWN("nobody%d@unknown.example.org", 6),
    /** Refused at once, for now. */
    LATER("early%d@later.example.org", 6),
    /** Taken, and then refused by the next host. */
    GONE("gone%d@far.example.org", 4),
    /** Taken for an alias that leads nowhere. */
    MOVED("moved%d@moved.example.org", 2),
    /** Taken, and then refused by the next host for want of room. */
    FULL("full%d@far.example.org", 2),
    /** Taken, and then put off by the next host. */
    SLOW("slow%d@far.example.org", 3);

    private final String address;
    private final int number;

    Readership(String address, int number) {
        this.address = address;
        this.number = number;
    }

    int number() {
        return number;
    }

    List<String> addresses() {
        return IntStream.rangeClosed(1, number)
                .mapToObj(one -> address.replace("%d", Integer.toString(one)))
                .toList();
    }

    /** As SQL compares it. */
    String pattern() {
        return address.replace("%d", "%");
    }

    static boolean isOne(String address) {
        return List.of(values()).stream().anyMatch(some -> some.addresses().contains(address));
    }

    static int all() {
        return List.of(values()).stream().mapToInt(Readership::number).sum();
    }

    /** Mixed, the same way each time. */
    static Signer[] signers() {
        var signers = new ArrayList<Signer>();
        for (Readership some : values()) {
            some.addresses().forEach(address -> signers.add(new Signer("Reader " + signers.size(), address)));
        }
        Collections.shuffle(signers, new Random(7));
        return signers.toArray(Signer[]::new);
    }
}
