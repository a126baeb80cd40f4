package ma.khabar.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ma.khabar.web.Access;

/** What somebody is on this site, and which routes that opens. */
public enum Role {
    READER("قارئ", Set.of()),
    JOURNALIST("صحفي", Set.of(Access.JOURNALIST)),
    EDITOR("محرر", Set.of(Access.JOURNALIST, Access.EDITOR)),
    MODERATOR("مشرف", Set.of(Access.MODERATOR)),
    ADMIN("مدير", Set.of(Access.JOURNALIST, Access.EDITOR, Access.MODERATOR, Access.ADMIN));

    private final String label;
    private final Set<Access> staff;

    Role(String label, Set<Access> staff) {
        this.label = label;
        this.staff = staff;
    }

    public String label() {
        return label;
    }

    /** Nobody acts for the house before the address is shown to be theirs. */
    public Set<Access> may(boolean confirmed) {
        EnumSet<Access> may = EnumSet.of(Access.ANYONE, Access.SIGNED_IN);
        if (confirmed) may.addAll(staff);
        return may;
    }

    public boolean isStaff() {
        return this != READER;
    }

    /** All of them, for lists to choose from. */
    public static List<Role> all() {
        return List.of(values());
    }
}
