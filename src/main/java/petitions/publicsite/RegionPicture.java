package petitions.publicsite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import petitions.platform.Figures;
import petitions.platform.words.Words;
import petitions.signature.AreaCount;

/**
 * The regions as tiles that lie to each other roughly as on a map; no tile is larger because much of it is moor.
 *
 * @param width in the units of the tiles' places
 * @param legend what each shade stands for, the lightest first
 */
public record RegionPicture(int width, int height, List<Tile> tiles, List<String> legend) {

    private static final int TILE_WIDTH = 150;
    private static final int TILE_HEIGHT = 136;
    private static final int GAP = 6;
    private static final int COLUMNS = 4;
    private static final int SHADES = 5;

    /** How many characters of a name stand in one line of a tile. */
    private static final int LINE = 13;

    /** By the codes of the Office for National Statistics, column and row; the nations by their letter. */
    private static final Map<String, List<Integer>> PLACES = Map.ofEntries(
            Map.entry("S", List.of(1, 0)),
            Map.entry("N", List.of(0, 1)),
            Map.entry("E12000001", List.of(2, 1)),
            Map.entry("E12000002", List.of(1, 2)),
            Map.entry("E12000003", List.of(2, 2)),
            Map.entry("W", List.of(0, 3)),
            Map.entry("E12000005", List.of(1, 3)),
            Map.entry("E12000004", List.of(2, 3)),
            Map.entry("E12000006", List.of(3, 3)),
            Map.entry("E12000009", List.of(1, 4)),
            Map.entry("E12000008", List.of(2, 4)),
            Map.entry("E12000007", List.of(3, 4)));

    /** @param shade from 0, the lightest */
    public record Tile(int x, int y, List<String> name, String signatures, String share, int shade) {}

    static RegionPicture of(List<AreaCount> regions, Words words) {
        long all = SignaturesPage.total(regions);
        int most = regions.stream().mapToInt(AreaCount::signatures).max().orElse(0);
        int step = all == 0 ? 1 : Math.max(1, (int) Math.ceil(100.0 * most / all / SHADES));
        var places = places(regions);
        var tiles = new ArrayList<Tile>();
        for (AreaCount region : regions) {
            var place = places.remove(0);
            int shade = all == 0 ? 0 : (int) Math.min(SHADES - 1, 100L * region.signatures() / all / step);
            tiles.add(new Tile(
                    place.get(0) * (TILE_WIDTH + GAP),
                    place.get(1) * (TILE_HEIGHT + GAP),
                    lines(name(region, words)),
                    Figures.of(region.signatures()),
                    words.say("map.percent", SignaturesPage.tenths(region.signatures(), all)),
                    shade));
        }
        return new RegionPicture(
                COLUMNS * (TILE_WIDTH + GAP) - GAP,
                tiles.stream().mapToInt(Tile::y).max().orElse(0) + TILE_HEIGHT,
                tiles,
                legend(step, words));
    }

    static String name(AreaCount region, Words words) {
        return words.sayIfKnown("region." + region.code()).orElse(region.name());
    }

    /** Of each region in turn. Those that no map knows stand in rows below the others. */
    private static List<List<Integer>> places(List<AreaCount> regions) {
        var places = new ArrayList<List<Integer>>();
        regions.forEach(region -> places.add(known(region.code())));
        int firstRow = places.stream()
                .filter(place -> !place.isEmpty())
                .map(place -> place.get(1) + 1)
                .max(Comparator.naturalOrder())
                .orElse(0);
        int strangers = 0;
        for (int index = 0; index < places.size(); index++) {
            if (places.get(index).isEmpty() || places.indexOf(places.get(index)) < index) {
                places.set(index, List.of(strangers % COLUMNS, firstRow + strangers / COLUMNS));
                strangers++;
            }
        }
        return places;
    }

    private static List<Integer> known(String code) {
        return PLACES.getOrDefault(
                code, code.isEmpty() ? List.of() : PLACES.getOrDefault(code.substring(0, 1), List.of()));
    }

    private static List<String> lines(String name) {
        var lines = new ArrayList<String>();
        for (String word : name.split(" |(?<=-)")) {
            int last = lines.size() - 1;
            var blank = last >= 0 && lines.get(last).endsWith("-") ? "" : " ";
            if (last >= 0 && lines.get(last).length() + blank.length() + word.length() <= LINE) {
                lines.set(last, lines.get(last) + blank + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static List<String> legend(int step, Words words) {
        var legend = new ArrayList<String>();
        for (int shade = 0; shade < SHADES - 1; shade++) {
            legend.add(words.say("map.legend.step", shade * step, (shade + 1) * step));
        }
        legend.add(words.say("map.legend.last", (SHADES - 1) * step));
        return legend;
    }
}
