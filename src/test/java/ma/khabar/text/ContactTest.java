package ma.khabar.text;

import static ma.khabar.text.Contact.Kind.LINK;
import static ma.khabar.text.Contact.Kind.MAIL;
import static ma.khabar.text.Contact.Kind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0661234567",
                "٠٦٦١٢٣٤٥٦٧",
                "۰۶۶۱۲۳۴۵۶۷",
                "06 61 23 45 67",
                "06.61.23.45.67",
                "06-61-23-45-67",
                "06/61/23/45/67",
                "0661-234567",
                "0 6 6 1 2 3 4 5 6 7",
                "0.6.6.1.2.3.4.5.6.7",
                "0 661 23 45 67",
                "0ـ6ـ6ـ1ـ2ـ3ـ4ـ5ـ6ـ7",
                "0522123456",
                "+212661234567",
                "+212 6 61 23 45 67",
                "00212661234567",
                "+212 (0) 661 234 567",
                "212661234567",
                "(+212) 661-23-45-67",
                "o661234567",
                "0️⃣6️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣",
                "+33 6 12 34 56 78",
                "0033612345678",
                "06\u200F61\u200F23\u200F45\u200F67",
                "٠٦ ٦١ ٢٣ ٤٥ ٦٧",
                "06_61_23_45_67"
            })
    void a_telephone_number_is_found(String number) {
        String text = "عيطو ليا ف " + number + " وشكرا";
        assertThat(Contact.in(text)).singleElement().satisfies(contact -> {
            assertThat(contact.kind()).isEqualTo(PHONE);
            assertThat(number)
                    .contains(text.substring(contact.start(), contact.end()).strip());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/barnamaj-2025",
                "http://example.org",
                "HTTPS://EXAMPLE.COM",
                "hxxp://example.com",
                "www.example.ma",
                "example.com",
                "example.com/page?x=1",
                "example . com",
                "example .com",
                "example. com",
                "example[.]com",
                "example(dot)com",
                "example dot com",
                "exemple نقطة com",
                "wa.me/212661234567",
                "t.me/groupe",
                "bit.ly/abc",
                "chat.whatsapp.com/Ab12",
                "example.ma",
                "sub.example.co.uk",
                "ex\u200Bample.com",
                "ｅｘａｍｐｌｅ．ｃｏｍ",
                "https : / / x.com"
            })
    void a_link_is_found(String link) {
        assertThat(Contact.in("شوفو " + link + " دابا"))
                .extracting(Contact::kind)
                .containsOnly(LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nom@example.com",
                "nom.prenom@example.co.ma",
                "nom @ example . com",
                "nom[at]example.com",
                "nom(at)example.com"
            })
    void an_address_of_mail_is_found(String address) {
        assertThat(Contact.in("راسلوني " + address)).extracting(Contact::kind).contains(MAIL);
    }

    @Test
    void a_link_is_shown_as_it_was_written() {
        String text = "زورو Sub.Example.COM/page، شكرا";
        Contact link = Contact.in(text).getFirst();
        assertThat(text.substring(link.start(), link.end())).startsWith("Sub.Example.COM/page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/06/2024",
                "يوم 05-06-2024 10:30",
                "يوم 05/06/2024 10 صباحا",
                "2025-06-07 12:30",
                "06.05.2024 1000 درهم",
                "النتيجة 3-1",
                "6-0، 6-1، 6-2",
                "0-5 0-6 0-7",
                "سنة 2026 و2027",
                "1990-2024",
                "1 000 000 000 درهم",
                "1.234.567.890",
                "12,500,000",
                "4500000000",
                "0.50 درهم",
                "بـ 1.50 اليوم",
                "من 20:00 حتى لـ 8:00",
                "24/24",
                "05:30 06:45 07:15",
                "0 5 10 15 20 25",
                "50% و2%",
                "رقم البطاقة AB123456",
                "5 < 10",
                "مبروووك!!! ... والله",
                "قال.ثم سكت",
                "C'est fini. Comme",
                "j'ai fini.Merci",
                "ok.la suite",
                "Il vient. Net recul",
                "أنا ضد.org",
                "3.5.2",
                "ص.ب 1234",
                "و.م.ع",
                "1979 حتى لـ 2006",
                "06",
                "0600",
                "+10%",
                "x@y",
                "@khalid",
                "الساعة 05.30",
                "100.000.000.000",
                "06 دراهم و 50 سنتيم",
                "منذ 07 11 2025",
                "هاتف 05"
            })
    void dates_prices_scores_and_long_numbers_are_none(String text) {
        assertThat(Contact.in(text)).isEmpty();
    }

    @Test
    @Timeout(20)
    void a_hostile_text_costs_no_more_than_another() {
        for (String part : new String[] {"0 ", "06", "a.", "a-", "www.", "+2 1 2", "@a", "h t", ". ", "[dot]"}) {
            assertThat(Contact.in(part.repeat(4_000))).isNotNull();
        }
    }
}
