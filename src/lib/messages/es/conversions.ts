/** The page that says how figures become comparable. */
export const conversions = {
  title: 'Cómo se comparan duraciones y precios',
  intro:
    'Cada entidad indica la duración y el trabajo a su manera. Cuando falta un dato, se calcula con estas reglas y con ninguna más, y siempre se marca como calculado.',
  rules: 'Reglas',
  each: (value: string) => `${value} por cada uno`,
  names: {
    'ects-to-hours': 'De créditos ECTS a horas de trabajo',
    'cats-to-ects': 'De puntos CATS a créditos ECTS',
    'scqf-to-ects': 'De puntos SCQF a créditos ECTS',
    'year-to-weeks': 'De años a semanas',
    'month-to-weeks': 'De meses a semanas, redondeando a semanas enteras',
    'day-to-weeks': 'De días a semanas',
    'hours-to-hours-per-week': 'De horas en total a horas a la semana',
    'hours-per-week-to-hours': 'De horas a la semana a horas en total'
  },
  units: {
    ects: (value: string) => `${value} ECTS`,
    cats: (value: string) => `${value} CATS`,
    scqf: (value: string) => `${value} SCQF`,
    hours: (value: string) => `${value} horas`,
    'hours-per-week': (value: string) => `${value} horas a la semana`,
    days: (value: string) => `${value} días`,
    weeks: (value: string) => `${value} semanas`,
    months: (value: string) => `${value} meses`,
    years: (value: string) => `${value} años`
  },
  byLength: 'según la duración en semanas; un intervalo sigue siendo un intervalo',
  lengths: 'Duraciones',
  lengthText:
    'Una duración como «4-6 semanas» sigue siendo un intervalo. Un filtro deja pasar un curso si encaja su duración más corta. «A tu ritmo» no es un número de semanas y queda al final del orden.',
  prices: 'Precios',
  priceTexts: [
    'Gratis, sin indicar y aún por conocer son tres cosas distintas, y ninguna se toma por cero.',
    'Se compara el precio con el certificado. Si no todos pagan lo mismo, se compara el más bajo, y se muestran todos.',
    'Un precio por ECTS, hora, semana o mes se multiplica si el curso indica cuántos son. Si no, no se hace ninguna suma.',
    'El dinero conserva su moneda. Solo se convierte con un tipo de cambio con fecha que publica el propio catálogo; sin él, el precio cuenta como no indicado.'
  ]
};
