package petitions.staff.today;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import petitions.platform.London;

/** A day in London with what falls due on it. */
public record DueDay(LocalDate day, List<DueItem> items) {

    public DueDay {
        items = List.copyOf(items);
    }

    /** @param items in the order in which they fall due */
    static List<DueDay> of(List<DueItem> items) {
        return items.stream()
                .collect(Collectors.groupingBy(item -> London.date(item.at()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new DueDay(day.getKey(), day.getValue()))
                .toList();
    }
}
