import java.util.List;

/** By nearest rank. */
final class Percentile {

    /** @return NaN if there are no values */
    static double of(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private Percentile() {}
}
