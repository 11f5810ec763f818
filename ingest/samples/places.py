"""Places of the samples. Towns have their published coordinates (GeoNames).

Border posts have none published and safe houses are invented: they stand at the nearest town of the list.
"""

from ingest.samples.plot import Place

PLACES = (
    Place("pontianak", "Pontianak", "town", "-0.03194", "109.325", "Kalimantan Barat"),
    Place("supadio", "Bandara Supadio", "airport", "-0.12694", "109.40389", "Kubu Raya, Kalimantan Barat"),
    Place("dwikora", "Pelabuhan Dwikora", "port", "-0.03194", "109.325", "Pontianak, Kalimantan Barat"),
    Place(
        "rumah-kapur", "Rumah singgah Sungai Raya", "safe_house", "-0.12694", "109.40389", "Kubu Raya, Kalimantan Barat"
    ),
    Place("sanggau", "Sanggau", "town", "0.13333", "110.6", "Kalimantan Barat"),
    Place("plbn-entikong", "PLBN Entikong", "border_post", "1.02656", "110.36331", "Sanggau, Kalimantan Barat"),
    Place("rumah-entikong", "Kontrakan Entikong", "safe_house", "1.02656", "110.36331", "Sanggau, Kalimantan Barat"),
    Place("patoka", "Jalan Patoka", "footpath", "1.02656", "110.36331", "Sanggau, Kalimantan Barat"),
    Place("tebedu", "Tebedu", "town", "1.02656", "110.36331", "Sarawak"),
    Place("serian", "Serian", "town", "1.16667", "110.56667", "Sarawak"),
    Place("kebun-serian", "Kebun sawit dekat Serian", "workplace", "1.16667", "110.56667", "Sarawak"),
    Place("sintang", "Sintang", "town", "0.06667", "111.5", "Kalimantan Barat"),
    Place("putussibau", "Putussibau", "town", "0.83333", "112.93333", "Kapuas Hulu, Kalimantan Barat"),
    Place("kafe-putussibau", "Kafe di Putussibau", "cafe", "0.83333", "112.93333", "Kapuas Hulu, Kalimantan Barat"),
    Place("plbn-badau", "PLBN Badau", "border_post", "1.04186", "111.83398", "Kapuas Hulu, Kalimantan Barat"),
    Place("penginapan-badau", "Penginapan Badau", "lodging", "1.04186", "111.83398", "Kapuas Hulu, Kalimantan Barat"),
    Place("jalan-sawit", "Jalan tikus kebun sawit Badau", "footpath", "1.04186", "111.83398", "Kapuas Hulu"),
    Place("lubok-antu", "Lubok Antu", "town", "1.04186", "111.83398", "Sarawak"),
    Place("kuching", "Kuching", "town", "1.55", "110.33333", "Sarawak"),
    Place("ruko-kuching", "Ruko lantai tiga, Kuching", "workplace", "1.55", "110.33333", "Sarawak"),
    Place("sambas", "Sambas", "town", "1.33333", "109.25", "Kalimantan Barat"),
    Place("rumah-sambas", "Rumah singgah Sambas", "safe_house", "1.33333", "109.25", "Sambas, Kalimantan Barat"),
    Place("plbn-aruk", "PLBN Aruk", "border_post", "1.67439", "109.85171", "Sambas, Kalimantan Barat"),
    Place("lundu", "Lundu", "town", "1.67439", "109.85171", "Sarawak"),
    Place("praya", "Praya", "town", "-8.70536", "116.27036", "Nusa Tenggara Barat"),
    Place("parepare", "Parepare", "port", "-4.0135", "119.6255", "Sulawesi Selatan"),
    Place("kupang", "Kupang", "town", "-10.17083", "123.60694", "Nusa Tenggara Timur"),
    Place("batam", "Batam", "town", "1.14937", "104.02491", "Kepulauan Riau"),
    Place("karimun", "Tanjung Balai Karimun", "port", "0.98", "103.43", "Kepulauan Riau"),
    Place("rumah-tebing", "Rumah singgah Tebing", "safe_house", "0.98", "103.43", "Karimun, Kepulauan Riau"),
    Place("kukup", "Kukup", "port", "1.3233", "103.4426", "Johor"),
    Place("jakarta", "Jakarta", "town", "-6.21462", "106.84513", "DKI Jakarta"),
    Place("phnom-penh", "Phnom Penh", "town", "11.56245", "104.91601", "Kamboja"),
    Place("sihanoukville", "Sihanoukville", "town", "10.60932", "103.52958", "Kamboja"),
    Place("kompleks", "Kompleks di Sihanoukville", "compound", "10.60932", "103.52958", "Kamboja"),
)
