import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import type { Picture } from '#shared/domain/passage'
import { assetAddress } from '../../../backend'
import type { Placed } from './blocks'
import { PassageView } from './passage-view'
import styles from './text.module.css'

const siteOf = (address: string | null): string | null => {
  const url = address === null ? null : URL.parse(address)
  return url === null || url.host === '' ? null : url.host
}

/** Pictures that were in the file are shown; one that is only an address is named and never fetched. */
function PictureView({ picture }: { picture: Picture }) {
  const [broken, setBroken] = useState(false)
  if (picture.asset !== null && !broken)
    return (
      <img
        className={styles['picture']}
        src={assetAddress(picture.asset)}
        alt={picture.alternative}
        loading="lazy"
        draggable={false}
        onError={() => setBroken(true)}
      />
    )
  const site = siteOf(picture.address)
  const where = broken
    ? 'A picture in the file that cannot be shown.'
    : site === null
      ? 'A picture that is not in the file.'
      : `A picture at ${site}, not in the file.`
  return (
    <div className={styles['noPicture']}>
      <ImageOff aria-hidden />
      <span>
        {where}
        {picture.alternative !== '' && ` ${picture.alternative}`}
      </span>
    </div>
  )
}

export function FigureView({ item }: { item: Placed }) {
  const { picture, start, end } = item.passage
  return (
    <figure className={styles['figure']}>
      {picture && <PictureView picture={picture} />}
      {end > start && <PassageView item={item} tag="figcaption" />}
    </figure>
  )
}
