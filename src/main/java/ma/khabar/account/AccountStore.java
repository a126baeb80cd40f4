package ma.khabar.account;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.RECOVERY_CODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import ma.khabar.db.Write;
import ma.khabar.text.EmailAddress;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Everything asked of the database about accounts. */
public final class AccountStore {
    public static final Converter<String, Role> ROLE =
            Converter.ofNullable(String.class, Role.class, Role::valueOf, Role::name);

    private static final int PAGE = 30;

    /** Touched when one changes: it stands under what they wrote. */
    private static final String ROLES = "roles";

    private final Database database;

    public AccountStore(Database database) {
        this.database = database;
    }

    public Optional<Account> account(long id) {
        return one(ACCOUNT.ID.eq(id));
    }

    /** {@code key}: of the address. */
    public Optional<Account> withEmail(String key) {
        return one(ACCOUNT.EMAIL_KEY.eq(key));
    }

    /** All that were not erased, in the order in which they came. */
    public List<Account> all() {
        return several(ACCOUNT.ERASED_AT.isNull());
    }

    /** Those who act for the house and can sign in. */
    public List<Account> staff() {
        return several(isStaff().and(ACCOUNT.DISABLED_AT.isNull()));
    }

    /**
     * A page of those who act for the house, or of all whose address or name has {@code sought} in it, the newest first.
     *
     * @param sought as it was typed; empty: the staff
     */
    public Page<Account> page(String sought, Page.Place place) {
        boolean back = place.after() != null;
        List<Account> read = database.sql()
                .select(columns())
                .from(ACCOUNT)
                .where(ACCOUNT.ERASED_AT.isNull(), sought.isEmpty() ? isStaff() : has(sought), beyond(place))
                .orderBy(back ? ACCOUNT.ID.asc() : ACCOUNT.ID.desc())
                .limit(PAGE + 1)
                .fetch(row -> row.value1());
        return Page.cut(read, PAGE, place, account -> new Key(0, account.id()));
    }

    /** Unless it was erased. */
    public Optional<Account> present(long id) {
        return one(ACCOUNT.ID.eq(id).and(ACCOUNT.ERASED_AT.isNull()));
    }

    /** Whether it waits for its owner to follow an invitation. */
    boolean isInvited(long id) {
        return database.sql()
                .fetchExists(ACCOUNT, ACCOUNT.ID.eq(id), ACCOUNT.PASSWORD.isNull(), ACCOUNT.DISABLED_AT.isNull());
    }

    /** Whether nobody else could give roles; holds all admins, so that two cannot take each other's role at once. */
    boolean isLastAdmin(Write write, long id) {
        List<Long> admins = write.sql()
                .select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(Role.ADMIN.name()))
                .and(ACCOUNT.DISABLED_AT.isNull().and(ACCOUNT.CONFIRMED_AT.isNotNull()))
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetch(ACCOUNT.ID);
        return admins.equals(List.of(id));
    }

    public boolean hasAdmin() {
        return database.sql().fetchExists(ACCOUNT, ACCOUNT.ROLE.eq(Role.ADMIN.name()));
    }

    /** Whether another account than {@code except} has a name that looks like this. */
    public boolean hasName(String key, long except) {
        return database.sql().fetchExists(ACCOUNT, ACCOUNT.NAME_KEY.eq(key), ACCOUNT.ID.ne(except));
    }

    /** The hash of a password; none of an account that cannot sign in. */
    @Nullable
    String password(long id) {
        return database.sql()
                .select(ACCOUNT.PASSWORD)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id), ACCOUNT.DISABLED_AT.isNull())
                .fetchOne(ACCOUNT.PASSWORD);
    }

    /** Adds an account; answers its id, or nothing when somebody has the address or the name. */
    Optional<Long> add(Write write, NewAccount account, Instant now) {
        return write.sql()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, account.email().text())
                .set(ACCOUNT.EMAIL_KEY, account.email().key())
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.NAME_KEY, Names.key(account.name()))
                .set(ACCOUNT.ROLE, account.role().name())
                .set(ACCOUNT.PASSWORD, account.password())
                .set(ACCOUNT.CREATED_AT, now)
                .set(ACCOUNT.CONFIRMED_AT, account.confirmed() ? now : null)
                .onConflictDoNothing()
                .returningResult(ACCOUNT.ID)
                .fetchOptional()
                .map(row -> row.value1());
    }

    void confirm(Write write, long id, Instant now) {
        set(write, id, ACCOUNT.CONFIRMED_AT, now);
    }

    void setPassword(Write write, long id, String hash) {
        set(write, id, ACCOUNT.PASSWORD, hash);
    }

    void setRole(Write write, long id, Role role) {
        set(write, id, ACCOUNT.ROLE, role.name());
        write.touch(ROLES);
    }

    void disable(Write write, long id, Instant now) {
        set(write, id, ACCOUNT.DISABLED_AT, now);
    }

    void enable(Write write, long id) {
        write.sql()
                .update(ACCOUNT)
                .setNull(ACCOUNT.DISABLED_AT)
                .where(ACCOUNT.ID.eq(id), ACCOUNT.ERASED_AT.isNull())
                .execute();
    }

    /** Whether it could be done: nobody else may have a name that looks like it. */
    boolean rename(Write write, long id, String name, Instant now) {
        String key = Names.key(name);
        if (write.sql().fetchExists(ACCOUNT, ACCOUNT.NAME_KEY.eq(key), ACCOUNT.ID.ne(id))) return false;
        write.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.NAME_KEY, key)
                .set(ACCOUNT.RENAMED_AT, now)
                .where(ACCOUNT.ID.eq(id))
                .execute();
        return true;
    }

    /** Whether it could be done: nobody else may have the address. */
    boolean setEmail(Write write, long id, EmailAddress email, Instant now) {
        if (write.sql().fetchExists(ACCOUNT, ACCOUNT.EMAIL_KEY.eq(email.key()), ACCOUNT.ID.ne(id))) return false;
        write.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.EMAIL, email.text())
                .set(ACCOUNT.EMAIL_KEY, email.key())
                .set(ACCOUNT.CONFIRMED_AT, now)
                .where(ACCOUNT.ID.eq(id))
                .execute();
        return true;
    }

    /** Forgets who it was; what hangs on the id stays. */
    void erase(Write write, long id, String name, Instant now) {
        String nobody = "erased:" + id;
        write.sql()
                .deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(id))
                .execute();
        write.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.EMAIL, "")
                .set(ACCOUNT.EMAIL_KEY, nobody)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.NAME_KEY, nobody)
                .set(ACCOUNT.ROLE, Role.READER.name())
                .setNull(ACCOUNT.PASSWORD)
                .setNull(ACCOUNT.TOTP_SECRET)
                .set(ACCOUNT.DISABLED_AT, now)
                .set(ACCOUNT.ERASED_AT, now)
                .where(ACCOUNT.ID.eq(id))
                .execute();
        write.touch(ROLES);
    }

    private <T> void set(Write write, long id, Field<T> field, T value) {
        write.sql().update(ACCOUNT).set(field, value).where(ACCOUNT.ID.eq(id)).execute();
    }

    private static Condition isStaff() {
        return ACCOUNT.ROLE.ne(Role.READER.name());
    }

    private static Condition has(String sought) {
        Condition address = ACCOUNT.EMAIL_KEY.contains(sought.toLowerCase(Locale.ROOT));
        String key = Names.key(sought);
        return key.isEmpty() ? address : address.or(ACCOUNT.NAME_KEY.contains(key));
    }

    private static Condition beyond(Page.Place place) {
        if (place.after() != null) return ACCOUNT.ID.gt(place.after().id());
        return place.before() == null
                ? noCondition()
                : ACCOUNT.ID.lt(place.before().id());
    }

    private Optional<Account> one(Condition which) {
        return database.sql().select(columns()).from(ACCOUNT).where(which).fetchOptional(row -> row.value1());
    }

    private List<Account> several(Condition which) {
        return database.sql()
                .select(columns())
                .from(ACCOUNT)
                .where(which)
                .orderBy(ACCOUNT.ID)
                .fetch(row -> row.value1());
    }

    /** What an {@link Account} is made of. */
    static SelectField<Account> columns() {
        return row(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.NAME,
                        ACCOUNT.ROLE.convert(ROLE),
                        ACCOUNT.CREATED_AT,
                        ACCOUNT.CONFIRMED_AT,
                        ACCOUNT.RENAMED_AT,
                        ACCOUNT.DISABLED_AT,
                        field(ACCOUNT.TOTP_SECRET.isNotNull()))
                .mapping(Account::new);
    }
}
