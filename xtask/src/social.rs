//! What messengers and networks show of a link: a picture, a finding, a line. A fragment has no preview of its own, so each
//! main page has a small page in `share/`, which leads on to it.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use serde_json::{Value, json};

use crate::page::hash_source;

/// The folder of the pages and their pictures.
const FOLDER: &str = "share";

/// The side that previews are made for, in pixels.
const SIZE_PX: (u32, u32) = (1200, 630);

/// Writes the pages and the pictures that `pages` names; `drawn` holds each as SVG, and goes. Returns the tags for the page
/// itself. `site` is its whole address with the last slash: messengers read no other, but the build may not know it.
pub(crate) fn write(folder: &Path, drawn: &Path, pages: &str, site: Option<&str>) -> Result<String> {
    let pages: Vec<Value> = serde_json::from_str(pages)?;
    let target = folder.join(FOLDER);
    fs::create_dir_all(&target)?;
    let fonts = fonts();
    for page in &pages {
        let name = text(page, "name")?;
        let svg = fs::read_to_string(drawn.join(format!("{name}.svg"))).with_context(|| name.to_owned())?;
        fs::write(target.join(format!("{name}.png")), png(&svg, &fonts)?)?;
        fs::write(target.join(format!("{name}.html")), leading_page(page, site)?)?;
        fs::write(target.join(format!("{name}.json")), format!("{:#}\n", embedding(page, site)?))?;
    }
    fs::remove_dir_all(drawn)?;
    tags(pages.first().context("no page to show")?, site.unwrap_or("./"), "")
}

/// The typeface of the pictures: that of the widths which the page measures texts by.
fn fonts() -> Arc<fontdb::Database> {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(include_bytes!("../fonts/TiruSans-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../fonts/TiruSans-Bold.ttf").to_vec());
    fonts.set_sans_serif_family("Tiru Sans");
    Arc::new(fonts)
}

fn png(svg: &str, fonts: &Arc<fontdb::Database>) -> Result<Vec<u8>> {
    let options = Options { fontdb: Arc::clone(fonts), font_family: "Tiru Sans".to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let mut picture = Pixmap::new(SIZE_PX.0, SIZE_PX.1).context("a picture without a side")?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    Ok(picture.encode_png()?)
}

/// A page that shows its picture to programs and leads readers on, with the view that the address names if it names one.
fn leading_page(page: &Value, site: Option<&str>) -> Result<String> {
    let (lang, address, title) = (text(page, "lang")?, text(page, "address")?, text(page, "title")?);
    let script = format!("location.replace(\"../index.html\" + (location.hash || \"{address}\"));");
    let tags = tags(page, site.unwrap_or("../"), &format!("{FOLDER}/{}.html", text(page, "name")?))?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {}; base-uri 'none'; form-action 'none'\">{tags}\n\
         <script>{script}</script>\n\
         <noscript><meta http-equiv=\"refresh\" content=\"0; url=../index.html{address}\"></noscript>\n</head>\n\
         <body><p><a href=\"../index.html{address}\">{title}</a></p></body>\n</html>\n",
        hash_source(script.as_bytes()),
        address = address,
        title = escaped(title),
    ))
}

/// The tags of a page by the Open Graph protocol, <https://ogp.me>.
fn tags(page: &Value, base: &str, address: &str) -> Result<String> {
    let lang = text(page, "lang")?;
    let (locale, other) = if lang == "id" { ("id_ID", "en_US") } else { ("en_US", "id_ID") };
    let image = format!("{base}{FOLDER}/{}.png", text(page, "name")?);
    let (width, height) = (SIZE_PX.0.to_string(), SIZE_PX.1.to_string());
    let url = format!("{base}{address}");
    let mut tags = String::new();
    for (property, content) in [
        ("og:type", "website"),
        ("og:site_name", "Studi Tiru"),
        ("og:title", text(page, "title")?),
        ("og:description", text(page, "description")?),
        ("og:url", &url),
        ("og:image", &image),
        ("og:image:type", "image/png"),
        ("og:image:width", &width),
        ("og:image:height", &height),
        ("og:image:alt", text(page, "title")?),
        ("og:locale", locale),
        ("og:locale:alternate", other),
    ] {
        tags.push_str(&format!("\n  <meta property=\"{property}\" content=\"{}\">", escaped(content)));
    }
    tags.push_str("\n  <meta name=\"twitter:card\" content=\"summary_large_image\">");
    tags.push_str(&format!(
        "\n  <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{base}{FOLDER}/{}.json\">",
        text(page, "name")?
    ));
    Ok(tags)
}

/// How the figure of a page is put into another, by the format of oEmbed, <https://oembed.com>.
fn embedding(page: &Value, site: Option<&str>) -> Result<Value> {
    let base = site.unwrap_or("../");
    let (address, title) = (text(page, "address")?, text(page, "title")?);
    let (width, height) = (900, 620);
    Ok(json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": "Studi Tiru",
        "provider_url": base,
        "title": title,
        "width": width,
        "height": height,
        "html": format!(
            "<iframe src=\"{base}embed.html{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" style=\"border: 0\"></iframe>",
            escaped(address),
            escaped(title)
        ),
        "thumbnail_url": format!("{base}{FOLDER}/{}.png", text(page, "name")?),
        "thumbnail_width": SIZE_PX.0,
        "thumbnail_height": SIZE_PX.1,
    }))
}

fn text<'a>(page: &'a Value, name: &str) -> Result<&'a str> {
    page[name].as_str().with_context(|| format!("a page without {name}"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_picture_by_the_whole_address_where_that_is_known() -> anyhow::Result<()> {
        let page = json!({
            "name": "visits-id", "lang": "id", "address": "#/visits?lang=id", "title": "37 \"kunjungan\"",
            "description": "Kunjungan per tahun",
        });
        let known = leading_page(&page, Some("https://example.org/st/"))?;
        assert!(known.contains("og:image\" content=\"https://example.org/st/share/visits-id.png\""), "{known}");
        assert!(known.contains("content=\"37 &quot;kunjungan&quot;\""), "{known}");
        assert!(leading_page(&page, None)?.contains("content=\"../share/visits-id.png\""));
        let frame = embedding(&page, Some("https://example.org/st/"))?;
        assert!(text(&frame, "html")?.contains("src=\"https://example.org/st/embed.html#/visits?lang=id\""), "{frame}");
        assert!(tags(&page, "./", "")?.contains("content=\"./share/visits-id.png\""));
        Ok(())
    }
}
