import { said } from '#platform/words'

/** What a browser is told where the desk's files are missing. */
export const deskNotBuilt = said('工作台还没有生成。请用 npm start 启动。', 'The staff desk has not been built yet. Start the product with npm start.')
