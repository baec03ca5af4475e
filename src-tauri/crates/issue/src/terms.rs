//! The few words that an edition adds of its own, in the language of the publication.

use crate::Language;

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The head of the contents list.
    pub inside_this_issue: &'static str,
    /// What leads from the cover to the page of a story, `{n}` for its number.
    pub continued_on_page: &'static str,
    /// What leads to where a story was first published.
    pub source: &'static str,
    /// The name of the list of footnotes.
    pub notes: &'static str,
    /// What leads back from a footnote to the text.
    pub back_to_text: &'static str,
    /// What is said of a picture that nobody described, `{title}` for the story's.
    pub picture_in: &'static str,
    /// The five kinds of callout: note, tip, important, warning, caution.
    pub alerts: [&'static str; 5],
}

const ENGLISH: Terms = Terms {
    inside_this_issue: "Inside this issue",
    continued_on_page: "Continued on page {n}",
    source: "First published at",
    notes: "Notes",
    back_to_text: "Back to the text",
    picture_in: "Picture in ‘{title}’",
    alerts: ["Note", "Tip", "Important", "Warning", "Caution"],
};

/// The words of a language; English where Masthead does not know it.
pub fn terms(language: &Language) -> Terms {
    match language.primary().as_str() {
        "ar" => Terms {
            inside_this_issue: "في هذا العدد",
            continued_on_page: "التتمة في الصفحة {n}",
            source: "نُشر أولاً في",
            notes: "حواشٍ",
            back_to_text: "العودة إلى النص",
            picture_in: "صورة في «{title}»",
            alerts: ["ملاحظة", "نصيحة", "مهم", "تحذير", "تنبيه"],
        },
        "de" => Terms {
            inside_this_issue: "In dieser Ausgabe",
            continued_on_page: "Weiter auf Seite {n}",
            source: "Zuerst erschienen auf",
            notes: "Anmerkungen",
            back_to_text: "Zurück zum Text",
            picture_in: "Bild in ‚{title}‘",
            alerts: ["Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht"],
        },
        "es" => Terms {
            inside_this_issue: "En este número",
            continued_on_page: "Continúa en la página {n}",
            source: "Publicado primero en",
            notes: "Notas",
            back_to_text: "Volver al texto",
            picture_in: "Imagen en «{title}»",
            alerts: ["Nota", "Consejo", "Importante", "Advertencia", "Precaución"],
        },
        "fa" => Terms {
            inside_this_issue: "در این شماره",
            continued_on_page: "ادامه در صفحهٔ {n}",
            source: "نخستین انتشار در",
            notes: "پانوشت‌ها",
            back_to_text: "بازگشت به متن",
            picture_in: "عکسی در «{title}»",
            alerts: ["یادداشت", "نکته", "مهم", "هشدار", "احتیاط"],
        },
        "fr" => Terms {
            inside_this_issue: "Dans ce numéro",
            continued_on_page: "Suite page {n}",
            source: "Publié d’abord sur",
            notes: "Notes",
            back_to_text: "Retour au texte",
            picture_in: "Image dans «\u{a0}{title}\u{a0}»",
            alerts: [
                "Remarque",
                "Conseil",
                "Important",
                "Avertissement",
                "Attention",
            ],
        },
        "he" => Terms {
            inside_this_issue: "בגיליון זה",
            continued_on_page: "המשך בעמוד {n}",
            source: "פורסם לראשונה ב",
            notes: "הערות",
            back_to_text: "חזרה לטקסט",
            picture_in: "תמונה בתוך ״{title}״",
            alerts: ["הערה", "עצה", "חשוב", "אזהרה", "זהירות"],
        },
        "it" => Terms {
            inside_this_issue: "In questo numero",
            continued_on_page: "Continua a pagina {n}",
            source: "Pubblicato per la prima volta su",
            notes: "Note",
            back_to_text: "Torna al testo",
            picture_in: "Immagine in «{title}»",
            alerts: ["Nota", "Consiglio", "Importante", "Avviso", "Attenzione"],
        },
        "ja" => Terms {
            inside_this_issue: "目次",
            continued_on_page: "{n}ページへ続く",
            source: "初出",
            notes: "注",
            back_to_text: "本文へ戻る",
            picture_in: "「{title}」の画像",
            alerts: ["注記", "ヒント", "重要", "警告", "注意"],
        },
        "sq" => Terms {
            inside_this_issue: "Në këtë numër",
            continued_on_page: "Vazhdon në faqen {n}",
            source: "Botuar së pari në",
            notes: "Shënime",
            back_to_text: "Kthehu te teksti",
            picture_in: "Foto te ‘{title}’",
            alerts: [
                "Shënim",
                "Këshillë",
                "E rëndësishme",
                "Paralajmërim",
                "Kujdes",
            ],
        },
        "zh" => Terms {
            inside_this_issue: "本期内容",
            continued_on_page: "下转第{n}页",
            source: "首发于",
            notes: "注释",
            back_to_text: "返回正文",
            picture_in: "《{title}》中的图片",
            alerts: ["注", "提示", "重要", "警告", "小心"],
        },
        _ => ENGLISH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_has_its_place_in_every_language() {
        let languages = [
            "ar", "de", "en", "es", "fa", "fr", "he", "it", "ja", "sq", "zh",
        ];
        for tag in languages {
            let terms = terms(&Language::parse(tag).expect("it is a tag"));
            let count = |term: &str, place| term.matches(place).count();
            assert_eq!(count(terms.continued_on_page, "{n}"), 1, "{tag}");
            assert_eq!(count(terms.picture_in, "{title}"), 1, "{tag}");
            let is_english = terms.picture_in == ENGLISH.picture_in;
            assert_eq!(is_english, tag == "en", "{tag}");
        }
    }
}
