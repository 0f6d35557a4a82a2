package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.profile.NameCharacters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Collects properties of an attribute's values over all users. */
public final class ValueSurvey {

    private final List<Pattern> patterns;
    private final int[] misfits;
    private final Set<String> refusedInNames = new TreeSet<>();
    private int longest;

    ValueSurvey(List<Pattern> patterns) {
        this.patterns = patterns;
        this.misfits = new int[patterns.size()];
    }

    void add(String value) {
        longest = Math.max(longest, value.length());
        for (int i = 0; i < misfits.length; i++) {
            if (!patterns.get(i).matcher(value).matches()) {
                misfits[i]++;
            }
        }
    }

    void addName(String name) {
        add(name);
        refusedInNames.addAll(NameCharacters.refusedOf(name));
    }

    /** Returns the longest value's length in UTF-16 units, as Keycloak counts. */
    public int longest() {
        return longest;
    }

    /** Returns the number of values that do not match a pattern, given by its index in the list. */
    public int misfits(int pattern) {
        return misfits[pattern];
    }

    /** Returns the characters of the values that Keycloak refuses in a person's name. */
    public Set<String> refusedInNames() {
        return refusedInNames;
    }
}
